namespace Xiance.Progress.Demands;

/// <summary>Where a demand stands: collected by a member, handed to the office, sent back for more, with a unit, with the level above, answered and to be told to the firm, opened again because the firm is not satisfied, closed, or part of another demand.</summary>
public enum DemandState { Collected, Submitted, Returned, Routed, Escalated, Answered, Reopened, Closed, Merged }

/// <summary>What can be done with a demand.</summary>
public enum DemandStep { Collect, Submit, Return, Route, Escalate, Answer, FeedBack, Merge }

/// <summary>As whom: the member that collected it, the office of the desk, the unit it was given to.</summary>
public enum DemandParty { Member, Office, Handler }

/// <summary>What the firm said to the answer.</summary>
public enum Satisfaction { Satisfied, Fairly, Unsatisfied }
