using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Grammar;

/// <summary>Reads who answers where the sentence itself says it: 由A会同B、C等部门研究提出落实意见. Only a sentence that ends so counts.</summary>
static partial class JoinedUnits
{
    public static IEnumerable<UnitGroup> Read(NormalText text, int start, int end)
    {
        foreach (Match match in Ending().Matches(text.View[start..end]))
        {
            var (from, to) = (start + match.Groups["units"].Index, start + match.Groups["units"].Index + match.Groups["units"].Length);
            var joined = text.View.IndexOf("会同", from, StringComparison.Ordinal);
            var units = new List<UnitPlace>();
            UnitBracket.Add(units, text, from, joined, UnitRole.Lead, "会同");
            UnitBracket.Add(units, text, joined + 2, to, UnitRole.Supporting, "会同");
            yield return new UnitGroup(from, start + match.Index + match.Length, units);
        }
    }

    [GeneratedRegex(@"(?<=[,。;]|^)由(?<units>[^,。;()]{2,40}会同[^,。;()]{2,160}?)(等(有关|相关)?(部门|单位))?(研究|负责|提出|制定|组织|落实|牵头)[^,。;]{0,14}(?=。|$)")]
    private static partial Regex Ending();
}
