namespace Xiance.Web.Shell;

/// <summary>Something found: its kind (region, clause), a title that leads to its page where it has one, the words around, and where it stands.</summary>
public sealed record SearchHit(string Kind, string Title, string? Path, string Text, string Place);
