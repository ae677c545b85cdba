/**
 * A whole brief as desks publish them, about a town that does not exist: headline, day of the
 * check, disclaimer, summary, numbered findings, limits, a conclusion that runs into its text, and
 * follow-up questions. 17 citations of 6 sources, none of which the text names.
 */
export const harbourWall = `Did Alder Bay’s harbour wall cost three times what the council approved?

Checked on December 1, 2025
Disclaimer: This desk can make mistakes. Please verify important information. Learn more.

Executive summary

The council of Alder Bay approved 4.1 million in March 2021, and the final account shows 9.8 million; the Alder Bay Gazette says the two figures were “never meant to be set side‑by‑side” [1]. The U.S. Army Corps of Engineers, which advised the town, counts the access road as well [2] [3].

1. What was approved: a wall of 310 metres, not a new harbour

The minutes record a vote of eleven to two for “a wall of 310 metres, with no works to the slipway” [1]. Mr. J. Oduya, who chaired the meeting, says the slipway was added a year later [4].

2. Where the money went

Half of the account is for stone. The other half is for the road and the slipway, the auditor found [2] [4]. Work stopped twice in 2022 — once for weather, once for want of stone — and each stop is billed [5].

3. Limits of the available records

Available records do not mention who asked for the road to be left out of the tender. They show the tender and its date, but no reasons [6] [2] [1].

Two of the three volumes are kept in the town’s own archive.

4. Two totals in “one” account

One reading: the wall alone cost 5.2 million [2]. Another: the works cost 9.8 million, road and slipway included [1] [3]. Both totals appear in the account [2].

Conclusion — what follows for the town: the wall cost more than was approved, but not three times as much [2]. The figure of three compares a wall with a wall, a road and a slipway [1].

Want to dive deeper?
Who maintains the harbour wall now?
What did the access road cost, and who uses it?
Why was the slipway added?
`;
