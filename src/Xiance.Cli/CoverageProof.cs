using Xiance.Documents;

namespace Xiance.Cli;

/// <summary>The proof that nothing was overlooked, one document of the form plan-coverage/1: counts by use and by reason, then every mention.</summary>
static class CoverageProof
{
    public static object Of(PlanDocument document) => new
    {
        document.Document.Title,
        document.Document.DocumentNumber,
        Counts = Enum.GetValues<MentionKind>().Select(kind => Counts(kind, [.. document.Mentions.Where(mention => mention.Kind == kind)])),
        document.Mentions
    };

    static object Counts(MentionKind kind, List<Mention> mentions) => new
    {
        Kind = kind,
        Total = mentions.Count,
        Used = mentions.Count(mention => mention.Item is not null),
        Unused = mentions.Where(mention => mention.Item is null).GroupBy(mention => mention.Reason!).OrderByDescending(group => group.Count()).ToDictionary(group => group.Key, group => group.Count())
    };
}
