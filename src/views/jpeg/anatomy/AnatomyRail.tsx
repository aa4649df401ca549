import { useJpeg } from '../jpeg-context';
import './anatomy.css';
import { HintsGroup, MetadataGroup } from './MetadataGroups';
import { NoticesGroup } from './NoticesGroup';
import { QualityGroup } from './QualityGroup';
import { SubsamplingGroup } from './SubsamplingGroup';
import { TablesGroup } from './TablesGroup';

/** What the file as a whole is. */
export function AnatomyRail() {
  const document = useJpeg((snapshot) => snapshot.document);
  if (!document) return <p className="quiet panel-lead">No file yet.</p>;
  const { jpeg } = document;
  return (
    <>
      <QualityGroup jpeg={jpeg} />
      <NoticesGroup jpeg={jpeg} />
      <TablesGroup jpeg={jpeg} />
      <SubsamplingGroup jpeg={jpeg} />
      <HintsGroup jpeg={jpeg} />
      <MetadataGroup jpeg={jpeg} />
    </>
  );
}
