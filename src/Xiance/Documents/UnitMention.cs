namespace Xiance.Documents;

/// <summary>A unit as printed, its name with a prefix that was printed once for several units, its role (lead, supporting, responsible) and the printed label.</summary>
public sealed record UnitMention(string Printed, string Resolved, UnitRole Role, string Label);

/// <summary>Whether a unit leads, supports or answers for a task, always after the printed label.</summary>
public enum UnitRole { Lead, Supporting, Responsible }
