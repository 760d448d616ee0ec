namespace Xiance.Enterprises;

/// <summary>What is done with an evaluation: another person approves it, it is published, or it is taken back.</summary>
public enum RunAct { Approve, Publish, Withdraw }
