using System.Text.RegularExpressions;

namespace Xiance.Documents.Grammar;

/// <summary>The level of government in front of a unit's name, printed once for several units: 市发展改革委、教育局.</summary>
static partial class UnitPrefix
{
    /// <summary>The printed level, or null when the name begins with none.</summary>
    public static string? Of(string name) => Level().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>True for names that stand by themselves: collective bodies, companies, banks, central agencies' local offices.</summary>
    public static bool StandsAlone(string name) => Own().IsMatch(name);

    [GeneratedRegex(@"^(自治区|自治州|省|市|县|区|州|盟|旗|国家|全国|中央)(?!场|政(?!府)|长|民(?!政)|级|域)")]
    private static partial Regex Level();

    [GeneratedRegex(@"^(各|相关|有关|中国|国务院|人民银行|人行|国有|.*(公司|集团|银行|分行|银保监局|证监局|税务局|邮政管理局|通信管理局|学院|大学|人民政府|管委会?|片区.*))|^.{2,8}(省|自治区|市|州|县|区|旗).+")]
    private static partial Regex Own();
}
