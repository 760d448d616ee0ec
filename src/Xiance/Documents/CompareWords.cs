namespace Xiance.Documents;

/// <summary>
/// The shortest way from one text to another in whole numbers, Latin words and single characters (longest common subsequence after
/// equal beginnings and ends). Very long texts are shown as replaced whole.
/// </summary>
static class CompareWords
{
    const long LargestTable = 4_000_000;

    public static IReadOnlyList<WordChange> Run(string earlier, string later)
    {
        var (old, young) = (Words(earlier), Words(later));
        var start = 0;
        while (start < old.Count && start < young.Count && old[start] == young[start]) start++;
        var end = 0;
        while (end < old.Count - start && end < young.Count - start && old[^(end + 1)] == young[^(end + 1)]) end++;
        List<WordChange> changes = [new(0, string.Concat(old.Take(start)))];
        changes.AddRange(Middle(old[start..^end], young[start..^end]));
        changes.Add(new(0, string.Concat(old.TakeLast(end))));
        return Joined(changes);
    }

    static List<WordChange> Middle(List<string> old, List<string> young)
    {
        if ((long)old.Count * young.Count > LargestTable) return [new(-1, string.Concat(old)), new(1, string.Concat(young))];
        var longest = new int[old.Count + 1, young.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = young.Count - 1; j >= 0; j--)
                longest[i, j] = old[i] == young[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        var changes = new List<WordChange>();
        for (int i = 0, j = 0; i < old.Count || j < young.Count;)
        {
            if (i < old.Count && j < young.Count && old[i] == young[j]) (changes, i, j) = (With(changes, 0, old[i]), i + 1, j + 1);
            else if (j == young.Count || (i < old.Count && longest[i + 1, j] >= longest[i, j + 1])) changes = With(changes, -1, old[i++]);
            else changes = With(changes, 1, young[j++]);
        }
        return changes;
    }

    static List<WordChange> With(List<WordChange> changes, int side, string word)
    {
        changes.Add(new(side, word));
        return changes;
    }

    static List<WordChange> Joined(List<WordChange> changes)
    {
        var joined = new List<WordChange>();
        foreach (var change in changes.Where(change => change.Text.Length > 0))
        {
            if (joined.Count > 0 && joined[^1].Side == change.Side) joined[^1] = change with { Text = joined[^1].Text + change.Text };
            else joined.Add(change);
        }
        return joined;
    }

    static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var place = 0; place < text.Length;)
        {
            var from = place++;
            if (Runs(text[from])) while (place < text.Length && Runs(text[place])) place++;
            words.Add(text[from..place]);
        }
        return words;
    }

    static bool Runs(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '%';
}
