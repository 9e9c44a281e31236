/** @jsxImportSource hono/jsx */
import { FIGURES } from '../../../shared/contract/figures'
import { FIGURE_WORDS, RATIO_WORDS, REPORT_WORDS as W } from '../../../shared/text/zhCN/figures'
import { type Fact, Facts } from '../../console/listing'
import { Heading } from '../../console/parts'

/** Each number of the page with what it counts, each share with what is divided by what. */
export const Meanings = () => (
  <Heading text={W.meanings}>
    <Facts
      facts={[
        ...FIGURES.map((one): Fact => [FIGURE_WORDS[one].name, FIGURE_WORDS[one].means]),
        ...Object.values(RATIO_WORDS).map(({ name, means }): Fact => [name, means]),
      ]}
    />
  </Heading>
)
