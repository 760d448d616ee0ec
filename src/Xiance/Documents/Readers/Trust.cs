using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Marks on a paper that forbid or spoil its reading: a secrecy mark at its head, and the words that rewording machines put for those of the genre.</summary>
static partial class Trust
{
    const int HeadLength = 600;
    const int OddWords = 4;
    const int PerCharacters = 400;

    /// <summary>秘密★1年 and the like near the head, or the bare word alone on a line; null when there is none.</summary>
    public static string? SecrecyMark(string source)
    {
        var head = Characters.WithoutBlanks(source[..Math.Min(source.Length, HeadLength)]);
        if (Mark().Match(head) is { Success: true } match) return match.Value;
        return source[..Math.Min(source.Length, HeadLength)].Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line is "秘密" or "机密" or "绝密");
    }

    /// <summary>The odd words, when there are several kinds of them and they come often; else null.</summary>
    public static string? OddWording(string source)
    {
        var found = Odd().Matches(source).Select(match => match.Value).ToList();
        var kinds = found.Distinct().ToList();
        return kinds.Count >= OddWords && found.Count * PerCharacters >= source.Length ? string.Join("、", kinds.Take(6)) : null;
    }

    [GeneratedRegex(@"(秘密|机密|绝密)[★☆*](\d{1,2}(年|个月)|长期)?|密级[:：](秘密|机密|绝密)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"经济成长|成长规划|高质量成长|财产(集群|园区|链条|布局)|扶植(项目|工程|高尺度|园区)|鞭策|晋升(程度|至|到|才能|工程)|增进(县域|财产|就业)|尺度化|办事(业|平台|系统)|开辟区|立异(驱动|才能|平台)|都会(化|更新)|屯子|辅导(思惟|小组)|事情(机制|方案|目的)|包管(办法|机制)|当局|群体(经济|收入)|培养壮年夜|做年夜做强|年夜力|严重项目扶植|计划扶植")]
    private static partial Regex Odd();
}
