import { BLOCKING_WORDS } from '../../../../shared/text/zhCN/block'
import { CORRECTION_WORDS } from '../../../../shared/text/zhCN/correction'
import { CERTIFICATE_WORDS } from '../../../../shared/text/zhCN/skill'
import { Row } from '../../components/Row'
import { openBlocks, openCertificates, openCorrections } from '../frame/navigate'

/** What a worker looks through and decides about somebody. */
export const Papers = ({ nodeId }: { readonly nodeId: string }) => (
  <>
    <Row
      title={CERTIFICATE_WORDS.bench}
      detail={CERTIFICATE_WORDS.benchMore}
      onTap={() => openCertificates(nodeId)}
    />
    <Row
      title={CORRECTION_WORDS.door}
      detail={CORRECTION_WORDS.doorMore}
      onTap={() => openCorrections(nodeId)}
    />
    <Row
      title={BLOCKING_WORDS.bench}
      detail={BLOCKING_WORDS.benchMore}
      onTap={() => openBlocks(nodeId)}
    />
  </>
)
