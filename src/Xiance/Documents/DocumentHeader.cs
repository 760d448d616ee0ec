using System.Globalization;

namespace Xiance.Documents;

/// <summary>
/// What the head of a document says of itself. Null means not printed: a number that is only cited, or a date on which a web
/// page appeared, is never taken.
/// </summary>
public sealed record DocumentHeader(string? Title, string? Issuer, string? DocumentNumber, string? IssuedOn, int? PeriodStart, int? PeriodEnd)
{
    /// <summary>The title of the plan that a notice issues, without book-title marks; null when the document is no notice.</summary>
    public string? PlanTitle { get; init; }

    /// <summary>The first year of which the document speaks as its own time: what lies before it is history. 0 when neither period nor date is printed.</summary>
    internal int BaseYear => Math.Max(PeriodStart ?? 0, Math.Max(YearAt(IssuedOn, 0), YearAt(DocumentNumber, (DocumentNumber?.IndexOfAny(['〔', '[', '（', '(', '【', '［']) ?? -1) + 1)));

    /// <summary>The printed publicity attribute, such as 此件公开发布.</summary>
    public string? Publicity { get; init; }

    /// <summary>What the page's metadata print of its standing (有效, 失效, 废止); null when not printed.</summary>
    public string? PrintedStatus { get; init; }

    /// <summary>The printed first and last day of validity, yyyy-MM-dd, both included; null where not printed.</summary>
    public string? EffectiveFrom { get; init; }

    public string? EffectiveTo { get; init; }

    /// <summary>The sentences that say from when to when the document holds.</summary>
    public string? ValidityText { get; init; }

    static int YearAt(string? text, int place) =>
        text?.Length >= place + 4 && int.TryParse(text.AsSpan(place, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
}
