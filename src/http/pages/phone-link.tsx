/** A phone number that a phone can call. */
export function PhoneLink({ phone, big = false }: { phone: string; big?: boolean }) {
  return (
    <a class={big ? 'big-number' : 'nowrap'} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
      {phone}
    </a>
  );
}
