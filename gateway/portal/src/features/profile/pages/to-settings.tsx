import { Navigate } from '@tanstack/react-router';

export default function ToSettings() {
  return <Navigate to="/passport/settings" replace />;
}
