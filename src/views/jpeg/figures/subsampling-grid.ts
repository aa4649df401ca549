/**
 * Where the samples of the components lie over the finest grid of samples, from the sampling factors (T.81, A.1.1).
 *
 * The grid is at least 4 × 2, as in the J:a:b notation, and as much more as it takes for every component to come out
 * whole. A sample stands in the middle of the area it is for, as libjpeg and JFIF have it. Units: cells of the grid.
 */
export interface SampledComponent {
  readonly horizontal: number;
  readonly vertical: number;
}

export interface SampleBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SampleGroup {
  /** Indices of the components that are sampled alike. */
  readonly components: readonly number[];
  readonly horizontal: number;
  readonly vertical: number;
  readonly samples: readonly SampleBox[];
}

export interface SubsamplingGrid {
  readonly columns: number;
  readonly rows: number;
  readonly groups: readonly SampleGroup[];
}

export function subsamplingGrid(components: readonly SampledComponent[]): SubsamplingGrid {
  const most = {
    horizontal: Math.max(...components.map((component) => component.horizontal)),
    vertical: Math.max(...components.map((component) => component.vertical)),
  };
  const columns = sideOf(most.horizontal, 4);
  const rows = sideOf(most.vertical, 2);
  const groups: { components: number[]; horizontal: number; vertical: number }[] = [];
  for (const [index, { horizontal, vertical }] of components.entries()) {
    const alike = groups.find((group) => group.horizontal === horizontal && group.vertical === vertical);
    if (alike) alike.components.push(index);
    else groups.push({ components: [index], horizontal, vertical });
  }
  return {
    columns,
    rows,
    groups: groups.map((group) => ({
      ...group,
      samples: samplesOf(columns, rows, most.horizontal / group.horizontal, most.vertical / group.vertical),
    })),
  };
}

/** A multiple of the largest factor makes every component's share of it whole. */
function sideOf(most: number, least: number): number {
  return most * Math.ceil(least / most);
}

function samplesOf(columns: number, rows: number, width: number, height: number): SampleBox[] {
  const across = Math.round(columns / width);
  const down = Math.round(rows / height);
  return Array.from({ length: across * down }, (_, index) => ({
    x: (index % across) * width,
    y: Math.floor(index / across) * height,
    width,
    height,
  }));
}

/**
 * `4:2:0` and its like, where there is such a name: three components, the last two alike, of which the first has as many
 * samples as the finest, and J = 4 counts of the others come out whole. Null elsewhere.
 */
export function subsamplingName(components: readonly SampledComponent[]): string | null {
  if (components.length === 1) return 'grey';
  if (components.length < 3) return null;
  const [first, second, third] = components;
  if (second.horizontal !== third.horizontal || second.vertical !== third.vertical) return null;
  if (components[3] && (components[3].horizontal !== first.horizontal || components[3].vertical !== first.vertical))
    return null;
  const across = first.horizontal / second.horizontal;
  const down = first.vertical / second.vertical;
  if (![1, 2, 4].includes(across) || (down !== 1 && down !== 2)) return null;
  // 4:4:0 and its like write the first row's count, and zero for a row without samples of its own.
  const perRow = 4 / across;
  return `4:${perRow}:${down === 1 ? perRow : 0}`;
}
