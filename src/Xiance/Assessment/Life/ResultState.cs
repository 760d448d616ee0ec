namespace Xiance.Assessment.Life;

/// <summary>
/// How far an official result is: computed, proposed, decided by a meeting, in public notice, published, archived; or withdrawn
/// before publication, or revoked after it.
/// </summary>
public enum ResultState { Computed, Proposed, Decided, Noticed, Published, Archived, Withdrawn, Revoked }

/// <summary>
/// What is done to a result: somebody signs off the quality of its figures, a competent body clears or vetoes in writing, the office proposes, bodies comment, the meeting changes
/// the list and decides, public notice with objections and answers, publication, archiving; reopening, withdrawal, revocation.
/// </summary>
public enum LifeAct { SignOff, Clear, Propose, Comment, Change, Decide, GiveNotice, Object, Answer, Reopen, Publish, Archive, Withdraw, Revoke }

/// <summary>On whose behalf somebody acts on a result: the office that runs the assessment, a county that is assessed, or nobody who may.</summary>
public enum LifeHand { Office, County, Reader }
