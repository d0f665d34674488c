declare const noun: unique symbol;

/** The name of one thing of a kind, so that a draft's id is never taken for a clip's. */
export type Id<Noun extends string> = string & { readonly [noun]: Noun };

/** Name a new thing. Random, so devices that never met do not choose the same name. */
export function newId<Noun extends string>(random: () => string = randomUuid): Id<Noun> {
  return random() as Id<Noun>;
}

/** Take a string that was checked elsewhere (a database row, a message) as an id. */
export function asId<Noun extends string>(text: string): Id<Noun> {
  return text as Id<Noun>;
}

function randomUuid(): string {
  return crypto.randomUUID();
}
