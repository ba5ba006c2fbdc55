/** What became of the links that one pull request suggested, as counts. */
import type { ProposalSeen } from '../../schemas/observation.ts'
import type { Offer } from '../suggest/offers/offer-record.ts'

type Fates = NonNullable<ProposalSeen['offers']>

/** `isRejected` says whether an offer of a proposal that was merged stands in the record of rejections: its owner took it out. */
export function offerFates(
  offers: readonly Offer[],
  state: ProposalSeen['state'],
  isRejected: (offer: Offer) => boolean,
): Fates {
  const bands = Map.groupBy(
    offers.filter(({ score }) => score !== undefined),
    ({ score = 0 }) => Math.min(90, Math.floor(score / 10) * 10),
  )
  const count = (some: readonly Offer[]) => {
    const rejected = state === 'closed' ? some.length : some.filter(isRejected).length
    return state === 'open'
      ? { shown: some.length, accepted: 0, rejected: 0 }
      : { shown: some.length, accepted: some.length - rejected, rejected }
  }
  return {
    ...count(offers),
    bands: [...bands].sort(([one], [other]) => one - other).map(([from, some]) => ({ from, ...count(some) })),
  }
}
