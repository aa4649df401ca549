import { CodingGroup } from './CodingGroup';
import { QualityGroup } from './QualityGroup';
import { SubsamplingChoice } from './SubsamplingChoice';
import { TablesGroup } from './TablesGroup';
import { useRecordTried } from './use-tried';

/** What a file is made with. */
export function MakeRail() {
  useRecordTried();
  return (
    <>
      <QualityGroup />
      <SubsamplingChoice />
      <TablesGroup />
      <CodingGroup />
    </>
  );
}
