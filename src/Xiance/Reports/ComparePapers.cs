namespace Xiance.Reports;

/// <summary>What changed between two papers of one kind, by their parts of the first level: rows of tables that are new, gone, or read otherwise. Running text is not compared, it repeats the tables.</summary>
public static class ComparePapers
{
    public static IReadOnlyList<PaperChange> Run(Paper then, Paper now)
    {
        var (before, after) = (Rows(then), Rows(now));
        return [.. before.Keys.Concat(after.Keys).Select(key => key.Part).Distinct()
            .Select(part => new PaperChange(part,
                before.Count(row => row.Key.Part == part && after.TryGetValue(row.Key, out var text) && text != row.Value),
                after.Keys.Count(key => key.Part == part && !before.ContainsKey(key)),
                before.Keys.Count(key => key.Part == part && !after.ContainsKey(key))))
            .Where(change => change.Changed + change.Added + change.Gone > 0)];
    }

    /// <summary>Each row under its part, its table and the words by which it is known: the first cell that is no number, and how many rows of the same words came before.</summary>
    static Dictionary<(string Part, string Table, string Row, int Turn), string> Rows(Paper paper)
    {
        var rows = new Dictionary<(string, string, string, int), string>();
        var (part, under) = ("", "");
        foreach (var block in paper.Blocks)
        {
            if (block is PaperHeading heading) (part, under) = heading.Level == 1 ? (heading.Text[(heading.Text.IndexOf('、', StringComparison.Ordinal) + 1)..], "") : (part, heading.Text);
            if (block is not PaperTable table) continue;
            var name = $"{under}/{string.Join('|', table.Columns.Select(column => column.Head))}";
            foreach (var row in table.Rows) rows[Key(rows.Keys, (part, name, row[0].Text))] = string.Join('\u001f', row.Select(cell => cell.Text));
        }
        return rows;
    }

    static (string, string, string, int) Key(ICollection<(string, string, string, int)> known, (string Part, string Table, string Row) of)
    {
        var turn = 0;
        while (known.Contains((of.Part, of.Table, of.Row, turn))) turn++;
        return (of.Part, of.Table, of.Row, turn);
    }
}

/// <summary>How many rows of a part read otherwise, are new, and are gone.</summary>
public sealed record PaperChange(string Part, int Changed, int Added, int Gone);
