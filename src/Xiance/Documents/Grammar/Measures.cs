using System.Text.RegularExpressions;

namespace Xiance.Documents.Grammar;

/// <summary>The units of measure that the genre prints behind numbers.</summary>
static partial class Measures
{
    /// <summary>Length of the unit at the start of the text, 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        foreach (var match in Unit().EnumerateMatches(text)) return match.Length;
        return 0;
    }

    /// <summary>Units with which things or places are counted: 个, 家, 万个.</summary>
    public static bool IsClassifier(string unit) => Classifier().IsMatch(unit);

    /// <summary>Units that grade, date or number rather than measure a result.</summary>
    public static bool IsWeak(string unit) => unit.Length == 0 || Weak().IsMatch(unit);

    public static bool IsMoney(string unit) => unit.EndsWith('元');

    public static bool IsRatio(string unit) => unit is "%" or "‰" || unit.StartsWith(':') || unit.Contains('/');

    [GeneratedRegex(@"\G(个?百分点|%|‰|:1(?![\d:])|(亩|公里|平方米|立方米)(?=[^a-z])|(微克|毫克|千克标准煤|吨标准煤)(?=/)|[十百千万亿]*(元|美元|吨标准煤|吨标煤|吨|千瓦时|千瓦|微克|毫克|公里|千米|海里|平方公里|平方千米|平方米|立方米|亩次|亩|公顷|人次|人|户次|户|辆次|辆|架次|头|只|羽|株|件|张|床位|床|个工作日|工作日|个月|个TEU|个标箱|个标准箱|个|家次|家|条|项|座|所|处|名|场次|场|次|台\(套\)|台套|台|套|宗|支|艘|对|幅|门|篇|册|部|眼|口|栋|间|孔|TEU|标准箱|标箱|倍|番|天|小时|分钟|年|岁|米|m<sup>[23]</sup>|m[23²³]|MW|GW|兆|Mbps|kV|克|公斤|斤|分|级|位|种|大类|类|款|片|批|期|届|步|道)(?![A-Za-z])|[万亿]+)(/(百|千|万)?[\p{IsCJKUnifiedIdeographs}]{1,4}?(?=[,。;、()以的左标为]|$))?", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^[十百千万亿]*(个|户|家次|家|条|项|座|所|处|名|场次|场|次|台\(套\)|台套|台|套|宗|支|艘|对|幅|门|篇|册|部|眼|口|栋|间|孔)$")]
    private static partial Regex Classifier();

    [GeneratedRegex(@"^(年|级|位|种|大类|类|款|片|批|期|届|步|道|分|幅)$")]
    private static partial Regex Weak();
}
