import type { Page } from 'playwright-core';

/**
 * A sentence for each thing that is lost where the system chooses all colours: a shape that was drawn with a ground or
 * with edges, and a place or a choice that no longer shows that it is the current one.
 */
export async function lostInForcedColours(page: Page): Promise<string[]> {
  await page.evaluate(keepShapes);
  await page.emulateMedia({ forcedColors: 'active' });
  try {
    return [
      ...(await page.evaluate(lostShapes)),
      ...(await page.evaluate(unmarkedPlaces)),
      ...(await page.evaluate(lostDrawings)),
    ];
  } finally {
    await page.emulateMedia({ forcedColors: 'none' });
  }
}

interface Shape {
  /** How many edges can be seen. */
  edges: number;
  hasGround: boolean;
  /** Drawn with edges alone, such as a triangle. */
  isEdgesAlone: boolean;
}

interface Kept {
  shapesOf?: (element: Element) => Map<string, Shape>;
  shapes?: Map<Element, Map<string, Shape>>;
}

/** Keeps what every element draws without words, also before and after its content. */
function keepShapes(): void {
  const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
  const groundUnder = (element: Element | null): string => {
    if (element === null) return 'rgb(255, 255, 255)';
    const ground = getComputedStyle(element).backgroundColor;
    return isClear(ground) ? groundUnder(element.parentElement) : ground;
  };
  const lengthOf = (style: CSSStyleDeclaration, name: string) =>
    Number.parseFloat(style.getPropertyValue(name)) || 0;
  const roomInside = (style: CSSStyleDeclaration, side: 'width' | 'height') => {
    const edges = side === 'width' ? ['left', 'right'] : ['top', 'bottom'];
    const taken = edges.reduce((sum, edge) => sum + lengthOf(style, `border-${edge}-width`), 0);
    return lengthOf(style, side) - taken;
  };
  const shapeOf = (style: CSSStyleDeclaration, under: string): Shape => {
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const seen = sides.filter((side) => {
      const colour = style[`border${side}Color`];
      const isDrawn =
        style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0;
      return isDrawn && !isClear(colour) && colour !== under;
    });
    const ground = style.backgroundColor;
    return {
      edges: seen.length,
      hasGround: !isClear(ground) && ground !== under,
      isEdgesAlone: roomInside(style, 'width') <= 0 && roomInside(style, 'height') <= 0,
    };
  };
  const shapesOf = (element: Element) => {
    const shapes = new Map<string, Shape>();
    const under = groundUnder(element.parentElement);
    if (element.childElementCount === 0 && element.textContent === '' && !element.closest('svg')) {
      shapes.set('', shapeOf(getComputedStyle(element), under));
    }
    for (const pseudo of ['::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      if (style.content === '""') shapes.set(pseudo, shapeOf(style, groundUnder(element)));
    }
    return shapes;
  };
  const shown = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
  const kept = window as typeof window & Kept;
  kept.shapesOf = shapesOf;
  kept.shapes = new Map(shown.map((element) => [element, shapesOf(element)]));
}

function lostShapes(): string[] {
  const { shapes = new Map(), shapesOf = () => new Map() } = window as typeof window & Kept;
  const isSeen = (shape: Shape | undefined) => shape !== undefined && (shape.edges > 0 || shape.hasGround);
  const faultOf = (before: Shape, now: Shape | undefined): string | null => {
    if (isSeen(before) && !isSeen(now)) return 'vanishes';
    return before.isEdgesAlone && before.edges !== now?.edges ? 'loses its shape' : null;
  };
  return [...shapes].flatMap(([element, before]) => {
    const now = shapesOf(element);
    return [...before].flatMap(([pseudo, shape]) => {
      const fault = faultOf(shape, now.get(pseudo));
      const name = (element.textContent || element.id || element.className).slice(0, 40);
      return fault === null ? [] : [`${element.localName}${pseudo} "${name}" ${fault}`];
    });
  });
}

function unmarkedPlaces(): string[] {
  const looksOf = (element: Element) => {
    const { borderBottomColor, textDecorationLine } = getComputedStyle(element);
    return [borderBottomColor, textDecorationLine].join();
  };
  return [...document.querySelectorAll('nav [aria-current]')].flatMap((current) => {
    const other = current.closest('nav')?.querySelector('a:not([aria-current])');
    const isMarked = !other || looksOf(other) !== looksOf(current);
    return isMarked ? [] : [`"${current.textContent}" looks like the places where one is not`];
  });
}

function lostDrawings(): string[] {
  const ground = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll('svg text, svg rect')]
    .filter((drawn) => drawn.checkVisibility() && getComputedStyle(drawn).fill === ground)
    .filter((drawn) => !drawn.closest('[data-symbol]'))
    .map((drawn) => `${drawn.localName} "${drawn.textContent}" of a drawing vanishes`);
}
