namespace Xiance.Incentives.Cases;

/// <summary>
/// How far a case is: being written, with the departments, sent back, reviewed by all of them, decided, in public notice, settled (nothing stands
/// against payment), on a payment list, paid; or refused, withdrawn, to be paid back, or paid back as demanded; or, where nothing is paid here, answered by the authority it was recommended to.
/// </summary>
public enum CaseState { Draft, Submitted, Returned, Reviewed, Decided, Noticed, Settled, Listed, Paid, Refused, Withdrawn, Recovering, Recovered, Replied }

/// <summary>
/// What is done to a case: somebody writes and submits it (or the office opens it from known figures), responsible units review, the office decides,
/// gives public notice, others object, the office answers and settles; lists and bank lines list, unlist and pay it; money may be recovered, and what comes back is entered; what the authority above says to a recommendation is entered.
/// </summary>
public enum CaseAct { Save, Submit, Return, Review, Decide, GiveNotice, Object, Answer, Settle, List, Unlist, Pay, Refuse, Withdraw, Recover, Repay, Reply }

/// <summary>On whose behalf somebody acts on a case: for the applicant, for a responsible unit, for the office that pays, or nobody who may.</summary>
public enum CaseHand { Applicant, Reviewer, Office, Reader }

/// <summary>Whether somebody applied, or the office found from known figures that the rules give (免申即享).</summary>
public enum CaseOrigin { Application, WithoutApplication }
