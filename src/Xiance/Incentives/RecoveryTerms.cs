namespace Xiance.Incentives;

/// <summary>What is taken back when the condition no longer holds within so many years: all of it, or the part of the time not yet served.</summary>
public sealed record RecoveryTerms(NamedText While, string? Years, RecoveryShare Share);

/// <summary>Everything, or in proportion to the days that are left.</summary>
public enum RecoveryShare { All, Remaining }
