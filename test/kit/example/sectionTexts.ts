/** The example's own words, by section. Labels of chips are written by the builder. */
export const sectionTexts: Readonly<Record<string, string>> = {
  summary: `
Between [x](fact:impact.start?as=clock) and [x](fact:impact.end?as=clock-zone) on [x](fact:impact.start?as=date), searches for rooms through Wrenhouse failed or took longer than anyone waits; at the worst point [x](fact:worst.level) of the usual number was answered. It lasted [x](fact:impact.duration?as=long). Results that we keep for a short while had lost the small differences in when they run out, so a large batch of them ran out in the same second. Bookings that had reached the payment step went through, and none was lost.

:::internal
All of avail-01 to avail-12 read the old key. store-03 was the first to run out of connections, at [x](event:STORE_FULL?as=clock).
:::`,

  'what-happened': `
To answer a search quickly, Wrenhouse keeps the rooms and prices it has just looked up and reuses them. A few minutes after one o'clock a hotel group sent its summer prices, and most of these kept results were written anew within two minutes.

A quarter of an hour later they all ran out at once. Every search then had to be looked up from the beginning, far more than our data store can do at a time. Searches waited, gave up after ten seconds, and were tried again by the sites that had sent them, which made the queue longer still.

While the results were being looked up, store-03 turned away everything beyond its 400 connections, and what it turned away came back a second later.

Our first two ideas, damaged prices and a change of the day before noon, cost us half an hour; neither was it. Once we saw that all kept results carried the same moment of expiry, the repair took a few minutes. Filling the results again made a second, smaller wave, and only when we did it in slices were searches answered at their usual pace.`,

  background: `
The availability cache keeps each result for fifteen minutes, plus or minus up to three, drawn anew for each entry. That spread was introduced after a similar afternoon in 2023 and has been in no alert, test or runbook since.

On the day before, fourteen settings were renamed so that all services spell them alike ([x](event:SETTINGS?as=clock-zone), one review, green tests). The cache reads a setting that it doesn't find as zero.`,

  detection: `
An alert on searches answered fired [x](fact:ttd?as=long) after the impact began, and the on-call engineer took the page [x](fact:tta?as=long) after it went out. Nothing watches how many results run out in the same minute; that figure would have shown the cliff a quarter of an hour before customers met it.`,

  response: `
Two people for search, one for the data store, one to lead. The price intake was paused first, then the driver rolled back; each took its time to rule out and both were sensible, since nothing else had changed *that day*. The cause was a day older, and the list of changes on the dashboard ends after twelve hours.

The cause was named [x](fact:tti?as=long) after detection, and the first relief came [x](fact:ttm?as=long) after the impact began.`,

  communication: `
First public post [x](fact:post.first?as=long) after detection; the longest silence was [x](fact:post.silence?as=long). The page said resolved at [x](event:RESOLVED?as=clock), when the main curve looked good on the five-minute view. Two partners and the commander saw the second wave; nobody reopened the entry.`,

  evidence: `
Searches answered per minute is what customers feel, so the window is taken from it. The p95 of searches tells the same story from the other side, and stays high through the second wave, which is why the window ends with it and not with the first recovery.`,

  impact: `
[x](fact:accounts.count) accounts asked or were found in the logs, six of them hotels and the rest partners whose sites show our rooms. Against a usual afternoon the window is short of [x](fact:area.lost). The worst single minute was [x](fact:worst.lowest) of the usual.

Not affected: payment, cancellations, the hotel's own calendar. 31 searches that failed were followed by a booking elsewhere, as far as partners told us.`,

  'customer-impact': `
- **What you noticed:** searches for rooms and the price calendar failed or took more than ten seconds
- **Where:** Europe and the United Kingdom
- **How much:** at the worst point [x](fact:worst.level) of the usual number of searches was answered
- **How long:** [x](fact:impact.duration?as=long), from [x](fact:impact.start?as=clock) to [x](fact:impact.end?as=clock-zone)
- **Your data:** no booking, price or cancellation was lost; bookings at the payment step went through`,

  'root-cause': `
Results are kept for about fifteen minutes. So that they don't all have to be looked up again at once, each is given a slightly different moment to run out. A tidying-up of our settings on the day before gave that setting a new name; the part of Wrenhouse that keeps the results still asked for the old one, found nothing, and took that for "no difference at all".

For a day this did not show, because results come and go evenly. It took a large delivery of prices to write most of them within two minutes, and fifteen minutes to find out.

:::internal
\`cache.jitter_pct\` became \`cache.spread.percent\`. availability-cache 4.8.0 has a default of 0 for a missing key and writes no line about it. Pell asked in review whether anything reads the old names; the search that was run covered the services, not the base image.
:::`,

  resolution: `
**What ended it:** we put the different moments of expiry back, limited how many searches may go past the kept results at a time, and for a while answered one search in three from slightly older prices, marked as such.

**Why it works:** results now run out one after another again, whatever is delivered. The limit stays: even if all of them ran out together, the data store would be asked no faster than it can answer.`,

  luck: `
It was a Tuesday in February. On the last Friday before the school holidays the same two minutes hold three times as many searches, and the person who remembered the 2023 afternoon was about to board a train.`,

  prevention: `
Two of these steps are done, one is under way and one is planned; each takes away one of the conditions that had to meet.`,

  'went-well':
    'The limit on searches that go past the kept results existed as a switch, from an exercise in autumn, and worked at once.',
  'went-poorly':
    'The page was set to resolved from a curve that averages over five minutes. The list of recent changes shows twelve hours and hid the one that mattered.',
  surprises:
    'Filling the cache to repair it writes all entries at the same time, too. We had to do slowly what we wanted to have quickly.',
  recurrence:
    'Yes: in August 2023 entries ran out together after a restart. The spread was the answer then; what was missing is anything that notices when it is gone.',

  commitment: `
A search that fails on a traveller's screen is a room that somebody else sells. We are sorry for that afternoon, and for telling you too early that it was over. The dates above are promises; we will write here when each is kept.`,

  questions: `
Your success manager has the number of failed searches for your site by the minute. For anything technical, answer the mail that brought you this report.`,

  'external-message': `
**What happened.** For [x](fact:impact.duration?as=long) on [x](fact:impact.start?as=date), until [x](fact:impact.end?as=clock-zone), room searches failed or were very slow for partners and hotels in Europe and the United Kingdom. No booking was lost.

**Why.** Stored search results ran out all at once instead of one by one, after a setting had been renamed.

**What we do.** We are sorry. The setting is back, a limit now protects the data store, and by the end of April a test fails when a setting is asked for that nobody sets.`,

  'internal-message': `
Room search was down to [x](fact:worst.level) of its usual pace for [x](fact:impact.duration?as=long) on Tuesday afternoon, because a renamed setting let four fifths of the cache expire in one second. [x](fact:actions.open) action items are open.

If you renamed a setting this month: look today whether the base image still asks for the old name.`,
}
