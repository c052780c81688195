import {
  type AnchorHTMLAttributes,
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
} from 'react';

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

const LinkContext = createContext<ComponentType<LinkProps>>((props) => <a {...props} />);

/** A link that goes where the surrounding product's router wants, or a plain `<a>` when nobody said. */
export function Link(props: LinkProps) {
  const Injected = useContext(LinkContext);
  return <Injected {...props} />;
}

/** Tells every component below which link to use. */
export function LinkProvider({ link, children }: { link: ComponentType<LinkProps>; children: ReactNode }) {
  return <LinkContext value={link}>{children}</LinkContext>;
}
