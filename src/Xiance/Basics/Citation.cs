namespace Xiance.Basics;

/// <summary>
/// Where a number or rule comes from: a document (its pack id, number or title) and a clause path inside it such as 三/（一）/1.
/// Never carries the sentence; pages show it from the imported document.
/// </summary>
public sealed record Citation(string Document, string Clause)
{
    public override string ToString() => $"{Document} {Clause}";
}
