namespace Xiance.Documents;

/// <summary>
/// What the head of a document says of itself. Null means not printed: a number that is only cited, or a date on which a web
/// page appeared, is never taken.
/// </summary>
public sealed record DocumentHeader(string? Title, string? Issuer, string? DocumentNumber, string? IssuedOn, int? PeriodStart, int? PeriodEnd)
{
    /// <summary>The title of the plan that a notice issues, without book-title marks; null when the document is no notice.</summary>
    public string? PlanTitle { get; init; }

    /// <summary>The printed publicity attribute, such as 此件公开发布.</summary>
    public string? Publicity { get; init; }
}
