using System.Text.RegularExpressions;

namespace Xiance.Documents.Text;

/// <summary>The table that a web page prints above a document: 索引号, 发文机关, 成文日期, 标题, 发文字号, often two fields a line.</summary>
static partial class Metadata
{
    /// <summary>True when the line opens with such a field.</summary>
    public static bool IsRow(ReadOnlySpan<char> line) => Starts(line.TrimStart("| \t　".AsSpan()));

    public static bool Starts(ReadOnlySpan<char> line) => Field().IsMatch(line);

    /// <summary>What stands behind the field's name on a unified line without blanks; null when it is another field.</summary>
    public static string? Value(string view, string field)
    {
        var match = Labelled().Match(view);
        return match.Success && match.Groups[1].Value == field && match.Groups[2].Length > 0 ? match.Groups[2].Value : null;
    }

    [GeneratedRegex(@"^[\[【]?(索\s*引\s*号|主题分类|公文种类|发文机关|发布机构|发布单位|成文日期|发文日期|标\s*题|发文字号|文\s*号|发布日期|有\s*效\s*性|效力状态|时\s*效\s*性|主题词|信息分类|生成日期|公开方式|公开范围|废止日期|生效日期|所属主题|原文链接|规范性文件统一编号|时\s*效|统一编号)[\]】]?\s*[:：]|^(标\s*题|文\s+号)\s+(?=\p{IsCJKUnifiedIdeographs})|^标题(?=\p{IsCJKUnifiedIdeographs}[^:：]{8,}(通知|意见|方案|决定|办法)$)|^文号(?=\p{IsCJKUnifiedIdeographs}{2,10}[(〔\[])")]
    private static partial Regex Field();

    [GeneratedRegex(@"^\(?(索引号|主题分类|公文种类|发文机关|发布机构|发布单位|成文日期|发文日期|标题|发文字号|文号|发布日期|有效性|效力状态|时效性|主题词|信息分类|生成日期|公开方式|公开范围|废止日期|生效日期|所属主题|原文链接|规范性文件统一编号|时效|统一编号)\)?:(.*)$")]
    private static partial Regex Labelled();
}
