import { accountsCsv } from './accounts/accountsCsv.ts'
import { githubCsv } from './actions/githubCsv.ts'
import { jiraCsv } from './actions/jiraCsv.ts'
import { linearCsv } from './actions/linearCsv.ts'
import { cloudwatch } from './metrics/cloudwatch.ts'
import { datadogMetrics } from './metrics/datadogMetrics.ts'
import { gcpCsv } from './metrics/gcpCsv.ts'
import { grafanaCsv } from './metrics/grafanaCsv.ts'
import { influxCsv } from './metrics/influxCsv.ts'
import { jmeter } from './metrics/jmeter.ts'
import { k6 } from './metrics/k6.ts'
import { kibanaCsv } from './metrics/kibanaCsv.ts'
import { locust } from './metrics/locust.ts'
import { metricsCsv } from './metrics/metricsCsv.ts'
import { newrelic } from './metrics/newrelic.ts'
import { prometheus } from './metrics/prometheus.ts'
import { splunkCsv } from './metrics/splunkCsv.ts'
import { alertmanager } from './timeline/alertmanager.ts'
import { datadogEvents } from './timeline/datadogEvents.ts'
import { dispatchCsv } from './timeline/dispatchCsv.ts'
import { eventCsv } from './timeline/eventCsv.ts'
import { eventJsonl } from './timeline/eventJsonl.ts'
import { firehydrant } from './timeline/firehydrant.ts'
import { github } from './timeline/github.ts'
import { gitlab } from './timeline/gitlab.ts'
import { grafanaAnnotations } from './timeline/grafanaAnnotations.ts'
import { ics } from './timeline/ics.ts'
import { incidentIo } from './timeline/incidentIo.ts'
import { jiraChangelog } from './timeline/jiraChangelog.ts'
import { opsgenie } from './timeline/opsgenie.ts'
import { pagerduty } from './timeline/pagerduty.ts'
import { pagerdutyCsv } from './timeline/pagerdutyCsv.ts'
import { postmortemMarkdown } from './timeline/postmortemMarkdown.ts'
import { rootly } from './timeline/rootly.ts'
import { slackExport } from './timeline/slackExport.ts'
import { slackText } from './timeline/slackText.ts'
import { statusFeed } from './timeline/statusFeed.ts'
import { statusJson } from './timeline/statusJson.ts'
import { statuspageJson } from './timeline/statuspageJson.ts'
import { statuspageText } from './timeline/statuspageText.ts'
import { timelineMarkdown } from './timeline/timelineMarkdown.ts'
import { timelineText } from './timeline/timelineText.ts'
import type { Importer } from './types.ts'

/** Every format, one line each. Where two are equally sure, the earlier one is taken. */
export const importers: readonly Importer[] = [
  statuspageText,
  statuspageJson,
  statusFeed,
  statusJson,
  pagerduty,
  opsgenie,
  grafanaAnnotations,
  alertmanager,
  github,
  gitlab,
  datadogEvents,
  incidentIo,
  firehydrant,
  rootly,
  jiraChangelog,
  ics,
  slackExport,
  slackText,
  prometheus,
  datadogMetrics,
  cloudwatch,
  newrelic,
  grafanaCsv,
  gcpCsv,
  splunkCsv,
  kibanaCsv,
  influxCsv,
  jmeter,
  k6,
  locust,
  jiraCsv,
  githubCsv,
  linearCsv,
  accountsCsv,
  pagerdutyCsv,
  dispatchCsv,
  eventCsv,
  metricsCsv,
  eventJsonl,
  postmortemMarkdown,
  timelineMarkdown,
  timelineText,
]
