/** What a form's named fields hold, as texts. Files are left out. */
export function fieldsOf<Name extends string>(
  form: HTMLFormElement,
): Readonly<Record<Name, string>>;
export function fieldsOf(form: HTMLFormElement): Readonly<Record<string, string>> {
  const entries = [...new FormData(form).entries()];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
