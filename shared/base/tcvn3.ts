/**
 * Text in TCVN3, the code of the ".VnTime" fonts of the 1990s, as it looks
 * without such a font: "Yªu cÇu" for "Yêu cầu". Old documents and what is
 * pasted from them still carry it into web pages, often a line at a time.
 */

/** Each letter of TCVN3 stands for the one below it. */
const CODES = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢£¤¥¦§';
const LETTERS = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ';

/** Letters of Vietnamese that only Unicode has. */
const UNICODE = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/;

/**
 * Signs where no other writing has them: inside a word, or the ® before one.
 * What also stands in German, French or Danish words proves nothing.
 */
const SIGNS =
  /[a-z][µ¶¸¹¨©ª«¬»¼½¾Þþ][a-zµ-þ]|[a-z][µ¶·¸¹](?=$|[\s,.;:!?)])|(?:^|[\s("])®[a-zµ-þ]/gi;

/** In a line of a word or two one sign is enough. */
const SHORT = 3;

/** Whether a text is written in TCVN3. */
export function isTcvn3(text: string): boolean {
  const signs = UNICODE.test(text) ? 0 : (text.match(SIGNS)?.length ?? 0);
  return signs > 1 || (signs === 1 && text.trim().split(/\s+/).length <= SHORT);
}

/** A text in TCVN3 as Unicode. */
export function fromTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (code) => LETTERS.charAt(CODES.indexOf(code)) || code);
}
