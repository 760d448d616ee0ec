namespace Xiance.Documents.Text;

/// <summary>Whether a number continues the text around a box and so ends the box, or belongs to a list inside it.</summary>
static class BoxEnd
{
    public static bool Closes(Node box, Node current, Marker marker) => marker.Style switch
    {
        MarkerStyle.Box => true,
        <= MarkerStyle.Chinese => true,
        _ => !Continues(Last(box, current, marker.Style), marker) && (Continues(Outer(box, marker.Style), marker) || marker.Style == MarkerStyle.ChineseInBrackets)
    };

    static bool Continues(int? last, Marker marker) => last is { } ordinal && marker.Ordinal == ordinal + 1;

    /// <summary>The last number of this style inside the box; 0 when the box may still begin such a list.</summary>
    static int? Last(Node box, Node current, MarkerStyle style)
    {
        for (var node = current; node != box; node = node.Parent!)
        {
            if (node.Marker?.Style == style) return node.Marker.Value.Ordinal;
        }
        return style == MarkerStyle.ChineseInBrackets && box.Own.Count + box.Children.Count > 1 ? null : 0;
    }

    static int? Outer(Node box, MarkerStyle style) => box.Ancestors().FirstOrDefault(node => node.Marker?.Style == style)?.Marker?.Ordinal;
}
