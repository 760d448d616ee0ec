using System.Globalization;
using System.Text;
using Xiance.Assessment.Text;

namespace Xiance.Assessment;

/// <summary>A row of figures as one line of text, the same on every machine, for its hash.</summary>
static class ReceiptRows
{
    public static string Text(PeriodFigures part, int row)
    {
        var region = part.Regions[row];
        var text = new StringBuilder().Append(part.Period).Append('|').Append(region.Id).Append('|').Append(region.Name).Append('|').AppendJoin(';', region.Classes);
        foreach (var (name, value) in region.Facts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append('|').Append(name).Append('=').Append(value);
        foreach (var (name, values) in part.Columns.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append('|').Append(name).Append(':').Append(values[row]?.ToString("R", CultureInfo.InvariantCulture));
        return text.Append(AttributedText.Hashed(part, row)).ToString();
    }
}
