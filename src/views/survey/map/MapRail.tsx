import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { Group } from '../../shared/Group';
import { SelectField } from '../../shared/SelectField';
import { useSurveyTools } from '../survey-context';
import { ColorCard, GroupsCard, MapCard } from './cards';
import { ClusterList } from './ClusterList';
import { COLOR_CHOICES } from './color-choices';
import { Legend } from './Legend';
import { MapMaking } from './MapMaking';
import { useMapJob, useMapModel } from './use-map-model';
import './map.css';

/** Colours and what they mean, the groups as a list, and how the map is made. */
export function MapRail() {
  const { engine } = useSurveyTools();
  const { state, stale } = useMapJob();
  const model = useMapModel();
  const color = useSetting('mapColor');
  const change = useChangeSettings();
  return (
    <>
      {model && (
        <>
          <Group title="Colour" help={<ColorCard />}>
            <SelectField
              label="Dots show"
              value={color}
              choices={COLOR_CHOICES}
              onChange={(mapColor) => {
                change({ mapColor });
              }}
            />
            <Legend coloring={model.coloring} color={color} />
          </Group>
          <Group title="Groups" help={<GroupsCard />}>
            <ClusterList model={model} />
          </Group>
        </>
      )}
      <Group title="How it is made" help={<MapCard />}>
        {state !== 'running' && (!model || stale) && (
          <button
            type="button"
            className="button map-make"
            onClick={() => {
              engine.startMap();
            }}
          >
            {model ? 'Make it again' : 'Make the map'}
          </button>
        )}
        <MapMaking />
      </Group>
    </>
  );
}
