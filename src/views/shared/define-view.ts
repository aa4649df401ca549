/** What a bench says of itself. The registry finds it as the default export of `views/<id>/view.ts`. */
import type { ComponentType } from 'react';
import type { SettingKey } from '../../settings/schema';

export interface ViewDefinition {
  /** The `view` setting that opens it; its folder's name. */
  readonly id: string;
  /** What its tab says. */
  readonly title: string;
  /** Place among the tabs, ascending. */
  readonly order: number;
  /** The settings that this bench reads or writes beyond the page's own. */
  readonly params: readonly SettingKey[];
  readonly load: () => Promise<{ default: ComponentType }>;
}

export function defineView(view: ViewDefinition): ViewDefinition {
  return view;
}
