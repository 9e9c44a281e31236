import { Page } from '../../../components/Page'

export default function Screen() {
  return <Page label="x">x</Page>
}
