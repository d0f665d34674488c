/** What axe finds wrong with the page, in its own words. It comes with `@axe-core/playwright`. */
export async function axeFindings(): Promise<string[]> {
  if (!('axe' in window)) {
    await load('/node_modules/axe-core/axe.min.js');
  }
  const { violations } = await axeOf(window).run(document.body, {
    // A test page has no landmarks and no heading order of its own.
    rules: { region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

type Axe = {
  run: (
    where: Element,
    options: { rules: Record<string, { enabled: boolean }> },
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

function axeOf(scope: object): Axe {
  if (!('axe' in scope)) {
    throw new Error('axe was not loaded');
  }
  return scope.axe as Axe;
}

async function load(address: string): Promise<void> {
  const script = document.createElement('script');
  script.src = address;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  document.head.append(script);
  await loaded;
}
