using System.Globalization;
using System.Text.RegularExpressions;
using Xiance.Documents.Text;

namespace Xiance.Documents.Readers;

/// <summary>Rows of project tables: whole land area in mu from the column of area or scale, total investment in 亿元 from the printed words of the row.</summary>
static partial class ProjectReader
{
    public static List<Project> Read(NormalText text, Node root)
    {
        var projects = new List<Project>();
        foreach (var block in root.Flatten().SelectMany(node => TableBlocks.Of(text, node)))
        {
            var name = block.Column(text, "项目名称");
            if (name < 0 || block.Column(text, "建设规模", "建设性质", "建设内容", "总投资", "现状") < 0) continue;
            projects.AddRange(block.Rows.Select(row => Make(text, block, row, name)).OfType<Project>());
        }
        return projects;
    }

    static Project? Make(NormalText text, TableBlock block, TableRow row, int name)
    {
        var cells = Split(text, block, row);
        string At(int column) => column >= 0 && column < cells.Count ? cells[column] : "";
        if (At(name).Length == 0 || !At(block.Column(text, "序号")).All(char.IsAsciiDigit)) return null;
        var line = block.Node.Own[row.Line];
        var path = Clauses.PathOf(block.Node, row.Line);
        return new Project($"project:{path}", path, text.Span(line.Start, line.End), text.SourceSpan(line.Start, line.End))
        {
            District = DistrictIn().Match(Characters.Unify(block.Title)) is { Success: true } district ? district.Groups[1].Value : null,
            Number = NullIfEmpty(At(block.Column(text, "序号"))),
            Name = At(name),
            Type = NullIfEmpty(At(block.Column(text, "类型"))),
            Status = NullIfEmpty(At(block.Column(text, "建设性质", "现状", "建设阶段", "状态"))),
            AreaMu = Area(At(block.Column(text, "占地面积", "用地面积")), true) ?? Area(At(block.Column(text, "建设规模", "规模")), false),
            InvestmentYi = Investment(text, block, cells),
            Year = NullIfEmpty(At(block.Column(text, "建设期", "年限", "起止年"))),
            Stage = null,
            Quote = text.Quote(line.Start, line.End),
            Printed = text.Printed(line.Start, line.End)
        };
    }

    static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;

    /// <summary>A type and a status that ran into one cell (商贸服务型 在建) are parted again, where the row is short by that cell.</summary>
    static List<string> Split(NormalText text, TableBlock block, TableRow row)
    {
        var cells = row.Cells.Select(cell => cell.Text(text)).ToList();
        var type = block.Column(text, "类型");
        if (type < 0 || type >= row.Cells.Count) return cells;
        var raw = text.Text[row.Cells[type].Start..row.Cells[type].End];
        if (raw.LastIndexOf(' ') is not (> 0 and var gap) || !Status().IsMatch(raw[(gap + 1)..])) return cells;
        cells[type] = Characters.WithoutBlanks(raw[..gap]);
        cells.Insert(type + 1, raw[(gap + 1)..]);
        return cells;
    }

    static decimal? Area(string cell, bool isAreaColumn)
    {
        var view = Characters.Unify(cell);
        if (isAreaColumn && decimal.TryParse(view, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bare)) return bare;
        return Mu().Match(view) is { Success: true } match ? decimal.Parse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;
    }

    static decimal? Investment(NormalText text, TableBlock block, List<string> cells)
    {
        var column = block.Column(text, "总投资", "投资额", "计划投资");
        if (column >= 0 && column < cells.Count && decimal.TryParse(cells[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var printed))
            return block.Head.Cells[column].Text(text).Contains("万元", StringComparison.Ordinal) ? printed / 10_000m : printed;
        foreach (var cell in cells)
        {
            if (Total().Match(Characters.Unify(cell)) is not { Success: true } match) continue;
            var amount = decimal.Parse(match.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            return match.Groups[2].Value == "万" ? amount / 10_000m : amount;
        }
        return null;
    }

    [GeneratedRegex(@"(?:^|五""|"")(\p{IsCJKUnifiedIdeographs}{1,8}?(?:自治县|新区|开发区|县|区|市))(?=重点|项目|产业|物流|20|\d|"")")]
    private static partial Regex DistrictIn();

    [GeneratedRegex(@"^(在建|新建|续建|预备|储备|拟建|前期|竣工|已建|扩建|改建|改扩建|规划|筹建|建成|投产)$")]
    private static partial Regex Status();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)\+?亩")]
    private static partial Regex Mu();

    [GeneratedRegex(@"(?<!固定资产)(?:总投资|项目投资|计划投资|计划总投资|估算投资)(?:额)?(?:约|为)?(\d+(?:\.\d+)?)(亿|万)元")]
    private static partial Regex Total();
}
