namespace Xiance.Documents;

/// <summary>One decoded source file: its name and its whole text, as every source span counts it.</summary>
public sealed record SourceText(string Name, string Text);
