namespace Xiance.Documents.Text;

/// <summary>A clause while it is being cut: its marker, its title, its own lines without those of its children.</summary>
sealed class Node(Node? parent, Marker? marker, ClauseKind kind)
{
    public Node? Parent => parent;

    public Marker? Marker => marker;

    public ClauseKind Kind => kind;

    public string Path { get; init; } = "";

    /// <summary>The text behind the number up to the first full stop.</summary>
    public string Title { get; init; } = "";

    /// <summary>Number and title as printed, without a final full stop.</summary>
    public string Heading { get; init; } = "";

    public int Hashes { get; init; }

    /// <summary>Where the text behind the number starts.</summary>
    public int TextStart { get; init; }

    public List<Paragraph> Own { get; } = [];

    public List<Node> Children { get; } = [];

    public int Start => Own.Count > 0 ? Own[0].Start : 0;

    public int End => Own.Count > 0 ? Own[^1].End : Start;

    public bool InBox => kind == ClauseKind.Box || (parent?.InBox ?? false);

    /// <summary>True when the clause is a bare heading, without a sentence of its own.</summary>
    public bool IsBare(string view) => Own.Count == 1 && view.AsSpan(Own[0].Start, Own[0].End - Own[0].Start).IndexOf('。') < 0;

    public IEnumerable<Node> Ancestors()
    {
        for (var node = parent; node?.Parent is not null; node = node.Parent) yield return node;
    }

    public IEnumerable<Node> Flatten() => [this, .. Children.SelectMany(child => child.Flatten())];
}
