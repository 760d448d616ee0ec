using System.Text.RegularExpressions;

namespace Xiance.Documents.Text;

/// <summary>The words with which documents introduce the units that answer for a task: 牵头单位：, 责任部门：, 配合单位：, also cut off (责任单：).</summary>
static partial class UnitLabels
{
    public static bool StartsWithLabel(ReadOnlySpan<char> view) => Opening().IsMatch(view.Length > 16 ? view[..16] : view);

    [GeneratedRegex(@"^\(?(第一|主要|共同)?(责任|牵头|配合|负责|主办|协办|承办|参与|参加|协同|落实|实施|指导|监督)+(领导|单位|部门|单|机关|主体|处室|科室)?(及配合单位)?:", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
