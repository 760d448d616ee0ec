namespace Xiance.Incentives.Drafts;

/// <summary>How far a drafted text of rules is: being written, tested, handed in, approved (in force from its day), sent back, or withdrawn.</summary>
public enum DraftState { Written, Tested, HandedIn, Approved, Returned, Withdrawn }

/// <summary>What is done to a draft; each new text has to be tested again.</summary>
public enum DraftAct { Write, Test, HandIn, Approve, Return, Withdraw }
