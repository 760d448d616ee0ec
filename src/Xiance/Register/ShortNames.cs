using System.Text.RegularExpressions;

namespace Xiance.Register;

/// <summary>
/// Names as they fit on a tile: without 县, 市, 区 and without the names of peoples in autonomous counties. A name that would be a single
/// character, or the same as another's, stays whole.
/// </summary>
public static partial class ShortNames
{
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var count = all.CountBy(Short, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return all.ToDictionary(name => name, name => count[Short(name)] > 1 ? name : Short(name), StringComparer.Ordinal);
    }

    static string Short(string name)
    {
        var match = Form().Match(name);
        if (!match.Success || match.Groups["own"].Length < 2) return name;
        var own = match.Groups["own"].Value;
        return own is [_, _, .., '族'] ? own[..^1] : own;
    }

    [GeneratedRegex(@"^(?<own>.+?)(?:(?:壮|瑶|苗|侗|仫佬|毛南|回|彝|水|各|土|藏|蒙古|裕固|哈萨克|东乡|保安|撒拉|满|朝鲜|白|傣|哈尼|傈僳|佤|拉祜|纳西|景颇|布依|土家|仡佬|黎|达斡尔|羌)族)*(?:自治县|县|市|区)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
