using System.Text;

namespace Xiance.Progress.Demands;

/// <summary>Finds demands that say the same: of the same firm in like words, or of other firms in like words.</summary>
public static class FindDuplicates
{
    static readonly string[] Forms = ["有限责任公司", "股份有限公司", "有限公司", "（中国）", "(中国)"];

    /// <summary>Those at or above the likeness, the likest first; the same firm before others.</summary>
    public static IReadOnlyList<LikeDemand> Run(DemandForm form, IEnumerable<(long Id, string FirmKey, string Text)> others, decimal? likeness)
    {
        var (key, own) = (FirmKey(form.Firm), Pairs(form.Demand));
        return
        [
            .. others.Select(other => new LikeDemand(other.Id, Likeness(own, Pairs(other.Text)), other.FirmKey == key))
                .Where(like => like.Likeness >= (likeness ?? 1m)).OrderByDescending(like => like.SameFirm).ThenByDescending(like => like.Likeness).ThenBy(like => like.Id),
        ];
    }

    /// <summary>A firm's name without blanks, width and legal form: what two spellings of it have in common.</summary>
    public static string FirmKey(string firm)
    {
        var plain = string.Concat(firm.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
        return Forms.Aggregate(plain, (name, form) => name.Replace(form.Normalize(NormalizationForm.FormKC), "", StringComparison.Ordinal)).ToUpperInvariant();
    }

    /// <summary>Twice the pairs of characters in common by all pairs (Dice 1945): 0 to 1.</summary>
    static decimal Likeness(Dictionary<string, int> left, Dictionary<string, int> right)
    {
        var all = left.Values.Sum() + right.Values.Sum();
        return all == 0 ? 0 : 2m * left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key))) / all;
    }

    static Dictionary<string, int> Pairs(string text)
    {
        var letters = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
        return Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(start => letters.Substring(start, 2)).GroupBy(pair => pair, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }
}

/// <summary>A demand that says much the same.</summary>
public sealed record LikeDemand(long Id, decimal Likeness, bool SameFirm);
