// The 11-tap Gaussian of SSIM, σ = 1.5, summing to 1: math/ssim.ts gaussianWeights.

fn window(
  a0: vec4f, a1: vec4f, a2: vec4f, a3: vec4f, a4: vec4f, a5: vec4f,
  a6: vec4f, a7: vec4f, a8: vec4f, a9: vec4f, a10: vec4f,
) -> vec4f {
  return 0.2660117249 * a5 + 0.2130055377 * (a4 + a6) + 0.1093606895 * (a3 + a7)
    + 0.03600077213 * (a2 + a8) + 0.007598758135 * (a1 + a9) + 0.001028380084 * (a0 + a10);
}
