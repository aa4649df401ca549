/** Things with engines. About 2 long, on the ground y = 0 (the airplane about the origin where it flies). */
import { box, ellipsoid, flat, limb, mirrored, part, wheel, type Part, type Vec } from './solids';

const RUBBER: Vec = [0.015, 0.015, 0.017];
const RIM: Vec = [0.4, 0.4, 0.42];
const GLASS: Vec = [0.03, 0.04, 0.05];

/** A jet: `height` of its axis above the ground, on wheels if it stands. */
export function airplane(paint: Vec, tail: Vec, height: number, stands: boolean): Part[] {
  const y = height;
  const body = (x: number, py: number): Vec => {
    const row = Math.abs(py - y - 0.035) < 0.018 && x > -0.75 && x < 0.78;
    const cockpit = x > 0.86 && py > y + 0.03;
    if (cockpit || (row && Math.sin(x * 70) > -0.2)) return [0.08, 0.1, 0.14];
    return Math.abs(py - y + 0.02) < 0.02 ? tail : paint;
  };
  const wings = [
    part(
      mirrored(flat(limb([0.18, y - 0.06, 0.05], [-0.42, y + 0.02, 1.0], 0.24, 0.07), 1, 7, y - 0.04)),
      paint,
      0.02,
      0.3,
    ),
    part(
      mirrored(flat(limb([-0.86, y + 0.05, 0.04], [-1.06, y + 0.07, 0.38], 0.12, 0.05), 1, 7, y + 0.05)),
      paint,
      0.01,
      0.3,
    ),
    part(flat(limb([-0.8, y + 0.08, 0], [-1.08, y + 0.46, 0], 0.15, 0.07), 2, 7), tail, 0.01, 0.3),
  ];
  const gear = [
    [0.62, 0],
    [-0.12, 0.16],
  ].flatMap(([x, z]) => [
    part(mirrored(limb([x, y - 0.05, z], [x, 0.08, z], 0.02, 0.02)), RIM),
    part(mirrored(wheel([x, 0.07, z], 0.07, 0.025)), RUBBER),
  ]);
  return [
    part(limb([-0.6, y, 0], [0.82, y, 0], 0.15, 0.15), body, 0, 0.5),
    part(limb([-0.55, y, 0], [-1.1, y + 0.1, 0], 0.15, 0.04), body, 0.04, 0.5),
    part(ellipsoid([0.82, y - 0.015, 0], [0.26, 0.135, 0.145]), body, 0.04, 0.5),
    ...wings,
    part(mirrored(limb([0.12, y - 0.16, 0.4], [-0.12, y - 0.15, 0.4], 0.075, 0.06)), [0.35, 0.36, 0.38], 0.02, 0.5),
    ...(stands ? gear : []),
  ];
}

/** A propeller plane or a fighter seen from below: straight or delta wings. */
export function delta(paint: Vec, height: number): Part[] {
  const y = height;
  return [
    part(limb([-0.85, y, 0], [0.6, y, 0], 0.12, 0.1), paint, 0, 0.2),
    part(limb([0.55, y, 0], [1.15, y - 0.02, 0], 0.1, 0.015), paint, 0.04, 0.2),
    part(ellipsoid([0.45, y + 0.09, 0], [0.24, 0.08, 0.07]), GLASS, 0, 0.8),
    part(mirrored(flat(limb([-0.2, y, 0.05], [-0.55, y, 0.72], 0.42, 0.08), 1, 14, y)), paint, 0.02, 0.2),
    part(mirrored(flat(limb([-0.75, y, 0.12], [-0.95, y + 0.36, 0.22], 0.14, 0.06), 2, 4, 0.17)), paint, 0.01, 0.2),
  ];
}

export type CarShape = 'saloon' | 'hatch' | 'sports';

export function car(paint: Vec, shape: CarShape): Part[] {
  const low = shape === 'sports' ? -0.06 : 0;
  const rear = shape === 'hatch' ? -0.82 : -0.55;
  const lower = (x: number, y: number, z: number): Vec => {
    if (y < 0.17) return [0.03, 0.03, 0.03];
    if (x > 0.9 && Math.abs(Math.abs(z) - 0.3) < 0.09 && y > 0.3) return [0.9, 0.9, 0.85];
    if (x > 0.93 && Math.abs(z) < 0.16 && y < 0.4) return [0.05, 0.05, 0.05];
    if (x > 0.93 && Math.abs(z) < 0.1 && y < 0.28) return [0.7, 0.7, 0.7];
    if (x < -0.9 && Math.abs(Math.abs(z) - 0.31) < 0.08 && y > 0.32) return [0.5, 0.02, 0.02];
    return paint;
  };
  const top = 0.68 + low;
  const cabin = (x: number, y: number): Vec =>
    y > 0.48 + low && y < top - 0.05 && Math.abs(x + 0.12) > 0.025 ? GLASS : paint;
  const middle = (0.42 + rear) / 2;
  const length = (0.42 - rear) / 2;
  return [
    part(box([0, 0.31 + low / 2, 0], [1.0, 0.17, 0.42], 0.1), lower, 0, 0.7),
    part(ellipsoid([0.55, 0.4 + low, 0], [0.5, 0.11, 0.4]), lower, 0.08, 0.7),
    part(ellipsoid([middle, 0.42 + low, 0], [length + 0.14, top - 0.42 - low + 0.03, 0.38]), cabin, 0.03, 0.8),
    part(box([middle - 0.02, 0.53 + low, 0], [length * 0.72, 0.15, 0.34], 0.12), cabin, 0.06, 0.8),
    ...wheels([0.62, -0.62], 0.185, 0.36, 0.07),
  ];
}

function wheels(places: readonly number[], radius: number, z: number, halfWidth: number): Part[] {
  return places.flatMap((x) => [
    part(mirrored(wheel([x, radius, z], radius, halfWidth)), RUBBER),
    part(mirrored(wheel([x, radius, z + 0.03], radius * 0.55, halfWidth)), RIM, 0, 0.4),
  ]);
}

/** A lorry: a cab in front of a box. */
export function boxTruck(cab: Vec, load: Vec): Part[] {
  const front = (x: number, y: number, z: number): Vec => {
    if (y > 0.66 && y < 0.92 && (x > 0.9 || (Math.abs(z) > 0.3 && x > 0.66))) return GLASS;
    if (x > 0.93 && y > 0.34 && y < 0.54 && Math.abs(z) < 0.24) return [0.06, 0.06, 0.07];
    if (x > 0.93 && Math.abs(Math.abs(z) - 0.3) < 0.07 && y > 0.3 && y < 0.42) return [0.9, 0.88, 0.8];
    return y < 0.3 ? [0.1, 0.1, 0.1] : cab;
  };
  const side = (x: number, y: number): Vec => {
    if (y < 0.4) return [0.12, 0.12, 0.12];
    const seam = Math.abs(((x + 5) * 4) % 1) < 0.06;
    return [load[0] * (seam ? 0.8 : 1), load[1] * (seam ? 0.8 : 1), load[2] * (seam ? 0.8 : 1)];
  };
  return [
    part(box([0.78, 0.6, 0], [0.22, 0.4, 0.38], 0.06), front, 0, 0.5),
    part(box([-0.24, 0.77, 0], [0.76, 0.42, 0.42], 0.02), side, 0, 0.15),
    part(box([0, 0.3, 0], [0.9, 0.06, 0.3], 0.01), [0.05, 0.05, 0.05]),
    ...wheels([0.72, -0.45, -0.75], 0.18, 0.34, 0.08),
  ];
}

/** A fire engine or a tractor unit with a long nose, `load` behind. */
export function noseTruck(paint: Vec, load: Vec): Part[] {
  const cab = (x: number, y: number, z: number): Vec => {
    if (y > 0.64 && y < 0.84 && (x > 0.52 || Math.abs(z) > 0.32)) return GLASS;
    return paint;
  };
  const nose = (x: number, y: number, z: number): Vec => {
    if (x > 0.93 && Math.abs(z) < 0.18 && y > 0.3) return [0.5, 0.5, 0.52];
    if (x > 0.9 && Math.abs(Math.abs(z) - 0.27) < 0.07 && y > 0.32 && y < 0.44) return [0.9, 0.9, 0.85];
    return y < 0.26 ? [0.3, 0.3, 0.31] : paint;
  };
  return [
    part(box([0.72, 0.42, 0], [0.28, 0.2, 0.33], 0.07), nose, 0, 0.6),
    part(box([0.34, 0.57, 0], [0.24, 0.35, 0.38], 0.06), cab, 0, 0.6),
    part(box([-0.44, 0.72, 0], [0.56, 0.4, 0.4], 0.02), load, 0, 0.2),
    part(box([0, 0.27, 0], [0.95, 0.06, 0.28], 0.01), [0.05, 0.05, 0.05]),
    part(mirrored(limb([0.12, 0.5, 0.41], [0.12, 1.15, 0.41], 0.03, 0.03)), [0.6, 0.6, 0.62], 0, 0.6),
    ...wheels([0.7, -0.42, -0.78], 0.19, 0.33, 0.08),
  ];
}

/** Half the width of a hull at x: full to the shoulder, then to a point. */
const hullWidth = (x: number, y: number): number => {
  const bow = Math.max(0, (x - 0.35 - 0.25 * y) / 0.7);
  return 0.21 * Math.sqrt(Math.max(0, 1 - bow * bow)) * (0.8 + 0.5 * Math.min(0.4, Math.max(0, y)));
};

function hull(length: number, deck: number): (x: number, y: number, z: number) => number {
  return (x, y, z) => {
    const raised = deck + (x > 0.6 ? 0.3 * (x - 0.6) : 0);
    const bow = 0.95 * length + 0.25 * y;
    return 0.7 * Math.max(Math.abs(z) - hullWidth(x / length, y), y - raised, -0.4 - y, -length - x, x - bow);
  };
}

/** A freighter, deep in the water: containers on deck, the bridge aft. */
export function freighter(paint: Vec, belt: Vec, boxes: readonly Vec[]): Part[] {
  const side = (_x: number, y: number): Vec => (y < 0.07 ? belt : paint);
  const cargo = (x: number, y: number): Vec =>
    boxes[Math.abs(Math.floor(x * 6) + 3 * Math.floor(y * 9)) % boxes.length];
  const bridge = (_x: number, y: number): Vec =>
    Math.abs(((y * 9) % 1) - 0.5) < 0.18 ? [0.1, 0.12, 0.15] : [0.85, 0.85, 0.83];
  return [
    part(hull(1.15, 0.2), side, 0, 0.2),
    part(box([0.12, 0.28, 0], [0.62, 0.12, 0.16], 0.01), cargo),
    part(box([-0.78, 0.38, 0], [0.13, 0.24, 0.18], 0.01), bridge, 0, 0.2),
    part(box([-0.95, 0.42, 0], [0.06, 0.2, 0.06], 0.02), belt),
    part(limb([0.9, 0.2, 0], [0.9, 0.6, 0], 0.015, 0.01), [0.5, 0.5, 0.5]),
    part(limb([-0.72, 0.6, 0], [-0.72, 0.85, 0], 0.015, 0.01), [0.5, 0.5, 0.5]),
  ];
}

/** A liner: white decks with rows of windows, a funnel. */
export function liner(funnel: Vec): Part[] {
  const white: Vec = [0.86, 0.87, 0.88];
  const decks = (x: number, y: number): Vec =>
    Math.abs(((y * 11) % 1) - 0.5) < 0.2 && Math.sin(x * 60) > -0.5 ? [0.1, 0.13, 0.2] : white;
  const side = (x: number, y: number): Vec => (y < 0.05 ? [0.05, 0.08, 0.2] : decks(x, y * 0.7));
  return [
    part(hull(1.15, 0.2), side, 0, 0.2),
    part(box([-0.15, 0.3, 0], [0.85, 0.12, 0.18], 0.03), decks, 0, 0.2),
    part(box([-0.22, 0.45, 0], [0.66, 0.08, 0.15], 0.03), decks, 0, 0.2),
    part(box([-0.4, 0.63, 0], [0.13, 0.14, 0.07], 0.04, -0.15), funnel, 0, 0.3),
    part(limb([0.35, 0.5, 0], [0.33, 0.78, 0], 0.015, 0.01), white),
  ];
}
