/**
 * The GGX microfacet distribution with height-correlated Smith shadowing; visible normals are sampled as Heitz (2018) does.
 * Vectors in the local frame: z along the surface normal. alpha = roughness².
 */

function lambda(cosine: number, alpha: number): number {
  const c2 = Math.min(1, cosine * cosine);
  return 0.5 * (Math.sqrt(1 + (alpha * alpha * (1 - c2)) / Math.max(1e-9, c2)) - 1);
}

/** Schlick's Fresnel term. */
export function fresnel(straight: number, cosine: number): number {
  const m = 1 - Math.min(1, Math.max(0, cosine));
  const m2 = m * m;
  return straight + (1 - straight) * m2 * m2 * m;
}

/** Masking of the outgoing direction relative to the incoming one alone: G2 / G1, the weight of a visible-normal sample. */
export function shadowingWeight(cosineIn: number, cosineOut: number, alpha: number): number {
  const seen = lambda(cosineIn, alpha);
  return (1 + seen) / (1 + seen + lambda(cosineOut, alpha));
}

/** D G2 / (4 cosIn cosOut), for light from a known direction. */
export function reflectance(cosineHalf: number, cosineIn: number, cosineOut: number, alpha: number): number {
  const a2 = alpha * alpha;
  const d = cosineHalf * cosineHalf * (a2 - 1) + 1;
  const distribution = a2 / (Math.PI * d * d);
  return distribution / (1 + lambda(cosineIn, alpha) + lambda(cosineOut, alpha)) / (4 * cosineIn * cosineOut);
}

/** A microfacet normal visible from (vx, vy, vz), into `out`. */
export function sampleNormal(
  vx: number,
  vy: number,
  vz: number,
  alpha: number,
  a: number,
  b: number,
  out: Float64Array,
): void {
  let hx = alpha * vx;
  let hy = alpha * vy;
  let hz = vz;
  const size = 1 / Math.sqrt(hx * hx + hy * hy + hz * hz);
  hx *= size;
  hy *= size;
  hz *= size;
  const flat = hx * hx + hy * hy;
  const tx = flat > 1e-12 ? -hy / Math.sqrt(flat) : 1;
  const ty = flat > 1e-12 ? hx / Math.sqrt(flat) : 0;
  const ux = -hz * ty;
  const uy = hz * tx;
  const uz = hx * ty - hy * tx;
  const radius = Math.sqrt(a);
  const p = radius * Math.cos(2 * Math.PI * b);
  const s = 0.5 * (1 + hz);
  const q = (1 - s) * Math.sqrt(Math.max(0, 1 - p * p)) + s * radius * Math.sin(2 * Math.PI * b);
  const r = Math.sqrt(Math.max(0, 1 - p * p - q * q));
  const nx = alpha * (p * tx + q * ux + r * hx);
  const ny = alpha * (p * ty + q * uy + r * hy);
  const nz = Math.max(1e-9, q * uz + r * hz);
  const norm = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
  out[0] = nx * norm;
  out[1] = ny * norm;
  out[2] = nz * norm;
}
