/** Surfaces: a matt body under a clear coat (Fresnel), or a metal; roughness as in GGX (alpha = roughness squared). */
import type { Rgb, Texture } from './texture';

export interface Material {
  /** Share of light that the body sends back, linear RGB; for a metal the tint of its mirror. */
  readonly colour: Rgb;
  /** Multiplies the colour where given. */
  readonly texture?: Texture;
  /** Reflectance of the coat looked at straight on; 0 for none, 0.04 for varnish, glaze or plastic. */
  readonly coat: number;
  readonly roughness: number;
  readonly metal: boolean;
  /** Light that it gives off, times its colour and texture. */
  readonly glow: number;
}

/** The materials of a scene, numbered in the order in which they are added. */
export class Palette {
  readonly materials: Material[] = [];

  add(material: Material): number {
    return this.materials.push(material) - 1;
  }

  matt(colour: Rgb, texture?: Texture): number {
    return this.add({ colour, ...(texture ? { texture } : {}), coat: 0, roughness: 1, metal: false, glow: 0 });
  }

  coated(colour: Rgb, roughness: number, texture?: Texture, coat = 0.04): number {
    return this.add({ colour, ...(texture ? { texture } : {}), coat, roughness, metal: false, glow: 0 });
  }

  metal(colour: Rgb, roughness: number): number {
    return this.add({ colour, coat: 1, roughness, metal: true, glow: 0 });
  }

  glowing(texture: Texture, glow: number, roughness: number): number {
    return this.add({ colour: [1, 1, 1], texture, coat: 0.03, roughness, metal: false, glow });
  }
}
