using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>An expression of the rule language with the name that people read and the place where it stands.</summary>
public sealed record NamedText(string Name, string Text, Place Place);
