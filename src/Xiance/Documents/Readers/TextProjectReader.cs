using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Documents.Grammar;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Projects named in running text: 开工建设甲高速公路、乙水库（总投资20亿元）等重点项目. The verb says the stage; a list without 等…项目 behind it names none.</summary>
static partial class TextProjectReader
{
    const int Shortest = 6;
    const int Longest = 40;

    public static List<Project> Read(NormalText text, Node root)
    {
        var projects = new List<Project>();
        foreach (var node in root.Flatten().Where(node => node.Parent is not null && !node.InBox))
            foreach (var line in node.Own.Where(line => !line.IsTable))
                foreach (var (start, end) in SentencesOf.Line(text.View, line.Start == node.Start ? Math.Min(node.TextStart, line.End) : line.Start, line.End))
                    projects.AddRange(Sentence(text, node, start, end).Select((project, i) => project with { Key = $"project:{node.Path}#{projects.Count(other => other.Clause == node.Path) + i + 1}" }));
        return projects;
    }

    static List<Project> Sentence(NormalText text, Node node, int start, int end)
    {
        var found = new List<Project>();
        foreach (Match match in Listing().Matches(text.View[start..end]))
        {
            var names = match.Groups["names"];
            var (from, to) = (start + names.Index, start + names.Index + names.Length);
            foreach (var part in Brackets.Split(text.View, from, to, "、和及"))
                if (One(text, node, part, match.Groups["verb"].Value, Year(text.View, start, from)) is { } project) found.Add(project);
        }
        return found;
    }

    static Project? One(NormalText text, Node node, (int Start, int End) part, string verb, string? year)
    {
        var view = text.View[part.Start..part.End];
        var bracket = view.IndexOf('(');
        var stop = bracket > 0 && view.EndsWith(')') && Total().IsMatch(view) ? part.Start + bracket : part.End;
        if (stop - part.Start is < Shortest or > Longest || view[..(stop - part.Start)].AsSpan().IndexOfAny(",:的") >= 0 || view.StartsWith("一批", StringComparison.Ordinal)) return null;
        return new Project("", node.Path, text.Span(part.Start, part.End), text.SourceSpan(part.Start, part.End))
        {
            Name = text.Quote(part.Start, stop),
            InvestmentYi = Investment(view),
            Year = year,
            Stage = Stage(verb),
            Quote = text.Quote(part.Start, part.End),
            Printed = text.Printed(part.Start, part.End)
        };
    }

    static string? Year(string view, int start, int place) =>
        TimePhrase.Read(view, start, place).Select(phrase => phrase.Year.ToString(CultureInfo.InvariantCulture)).LastOrDefault();

    static decimal? Investment(string view)
    {
        if (Total().Match(view) is not { Success: true } match) return null;
        var amount = decimal.Parse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return match.Groups[2].Value == "万" ? amount / 10_000m : amount;
    }

    static string Stage(string verb) => verb switch
    {
        _ when verb.Contains("开工", StringComparison.Ordinal) => "开工",
        _ when verb.Contains("建成", StringComparison.Ordinal) || verb.Contains("竣工", StringComparison.Ordinal) || verb.Contains("投产", StringComparison.Ordinal) => "建成",
        _ when verb.Contains("谋划", StringComparison.Ordinal) || verb.Contains("前期", StringComparison.Ordinal) || verb.Contains("储备", StringComparison.Ordinal) => "前期",
        _ => "建设"
    };

    [GeneratedRegex(@"(?<verb>新开工建设|开工建设|加快建设|加快推进|推动|推进|建成投产|建成投用|建成|竣工|谋划(?:储备|实施)?|储备|开展|开工|实施|抓好|建设)(?<names>[^,。;:的]{4,200}?)等(?:\d{1,3}[个项])?(?:一批)?(?:省级|市级|县级|国家级|国省)?(?:重点|重大|标志性|支撑性|产业|关键)*(?:基础设施|工业|交通|水利|能源|产业)?(?:项目|工程)(?:前期工作|建设|落地|开工)?(?=[,。;]|$)")]
    private static partial Regex Listing();

    [GeneratedRegex(@"(?:总投资|投资|计划投资)(?:额)?(?:约|为)?(\d+(?:\.\d+)?)(亿|万)元")]
    private static partial Regex Total();
}
